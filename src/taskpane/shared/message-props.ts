import type { ReactNode } from 'react';

export interface MessageProps {
  readonly intent: 'error' | 'warning' | 'info';
  readonly children: ReactNode;
}
