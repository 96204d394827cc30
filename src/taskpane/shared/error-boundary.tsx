import { Component, type ReactNode } from 'react';
import { FaultScreen } from './fault-screen';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly fault: { readonly reason: unknown } | null;
}

/** The last stop for bugs: says in a sentence that the add-in stopped, instead of leaving an empty pane. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(reason: unknown): State {
    return { fault: { reason } };
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <FaultScreen reason={this.state.fault.reason} />;
  }
}
