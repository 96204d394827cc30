import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';

const LIBRARY = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);
const LIBRARY_URL = 'https://localhost:3000/office-js/';

const scripts = new Map<string, Script>();

/** Compiled once per process: the Excel library has more than a megabyte. */
function libraryScript(file: string): Script {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const script = new Script(readFileSync(join(LIBRARY, file), 'utf8'), { filename: file });
  scripts.set(file, script);
  return script;
}

type Listener = (event: object) => void;

export interface OfficeWindow {
  readonly context: Context;
  /** Hands a text of the host to the page, as `message` event. */
  readonly deliver: (text: string) => void;
  readonly close: () => void;
}

/**
 * As much of a browser window as office.js needs to start and to talk to its host.
 * The library's files are the unmodified ones of the npm package.
 */
export function openOfficeWindow(options: {
  readonly url: string;
  readonly name: string;
  readonly hostOrigin: string;
  readonly onPost: (text: string) => void;
}): OfficeWindow {
  const listeners = new Map<string, Set<Listener>>();
  const location = new URL(options.url);
  const timers = new Set<NodeJS.Timeout>();
  const started = (timer: NodeJS.Timeout): NodeJS.Timeout => {
    timers.add(timer);
    // A page that was forgotten must not keep the process alive.
    return timer.unref();
  };
  const parent = {
    postMessage: (text: string): void => {
      options.onPost(text);
    },
  };
  const head = {
    appendChild: (element: ScriptElement): void => {
      queueMicrotask(() => {
        run(element);
      });
    },
  };
  const window: Record<string, unknown> = {
    console,
    location,
    name: options.name,
    parent,
    top: parent,
    history: {},
    navigator: {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120',
      platform: 'Linux',
      language: 'de-DE',
    },
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    performance: { now: () => performance.now() },
    crypto: globalThis.crypto,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    queueMicrotask,
    addEventListener: (type: string, listener: Listener) => {
      const list = listeners.get(type) ?? new Set();
      listeners.set(type, list.add(listener));
    },
    removeEventListener: (type: string, listener: Listener) => listeners.get(type)?.delete(listener),
    setTimeout: (handler: () => void, delay?: number) => started(setTimeout(handler, delay)),
    clearTimeout: (timer: NodeJS.Timeout) => {
      clearTimeout(timer);
    },
    setInterval: (handler: () => void, delay?: number) => started(setInterval(handler, delay)),
    clearInterval: (timer: NodeJS.Timeout) => {
      clearInterval(timer);
    },
    document: {
      domain: location.hostname,
      readyState: 'complete',
      location,
      documentElement: {},
      body: null,
      getElementsByTagName: (tag: string) =>
        tag === 'script' ? [{ src: `${LIBRARY_URL}office.js`, getAttribute: () => null }] : [head],
      createElement: (tag: string): ScriptElement | Anchor =>
        tag === 'a' ? anchor() : { setAttribute: () => undefined },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      hasFocus: () => false,
      querySelectorAll: () => [],
    },
  };
  window['window'] = window;
  window['self'] = window;
  const context = createContext(window);

  const run = (element: ScriptElement): void => {
    const source = element.src ?? '';
    if (!source.startsWith(LIBRARY_URL)) throw new Error(`office.js asked for ${source}`);
    libraryScript(source.slice(LIBRARY_URL.length)).runInContext(context);
    element.readyState = 'complete';
    element.onload?.();
    element.onreadystatechange?.();
  };
  libraryScript('office.js').runInContext(context);

  return {
    context,
    deliver: (text) => {
      for (const listener of listeners.get('message') ?? []) {
        listener({ data: text, origin: options.hostOrigin, source: parent });
      }
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

interface ScriptElement {
  setAttribute(name: string, value: string): void;
  src?: string;
  readyState?: string;
  onload?: () => void;
  onreadystatechange?: () => void;
}

interface Anchor {
  href: string;
}

/** office.js takes addresses apart with a link element. */
function anchor(): Anchor {
  let url = new URL('https://localhost/');
  const part = (
    name: 'protocol' | 'hostname' | 'host' | 'port' | 'pathname' | 'search' | 'hash',
  ): PropertyDescriptor => ({
    get: () => url[name],
    enumerable: true,
  });
  const element = {};
  Object.defineProperties(element, {
    href: {
      get: () => url.href,
      set: (value: string) => {
        url = new URL(value, 'https://localhost/');
      },
    },
    protocol: part('protocol'),
    hostname: part('hostname'),
    host: part('host'),
    port: part('port'),
    pathname: part('pathname'),
    search: part('search'),
    hash: part('hash'),
  });
  return element as Anchor;
}

function memoryStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  };
}
