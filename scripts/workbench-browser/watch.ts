import type { BrowserContext, Page } from 'playwright-core';

/** What a page did that it must not do. */
export interface Watch {
  /** Errors of the console, uncaught exceptions, and files that could not be loaded. */
  readonly errors: readonly string[];
  /** Addresses off this machine that were asked for. */
  readonly foreignRequests: readonly string[];
}

/** Collects what happens in all pages and frames of `context` from now on. */
export function watch(context: BrowserContext): Watch {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  context.on('page', (page: Page) => {
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
    page.on('websocket', (socket) => {
      if (isForeign(socket.url())) foreignRequests.push(socket.url());
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (isForeign(request.url())) foreignRequests.push(request.url());
  });
  context.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  return { errors, foreignRequests };
}

function isForeign(address: string): boolean {
  const url = new URL(address);
  return ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.hostname !== 'localhost';
}
