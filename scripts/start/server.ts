import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate';
import { answer, type Site } from './site';

export interface RunningServer {
  readonly port: number;
  /** Address of the workbench page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** How many ports after the wished one are tried. */
export const PORTS_TRIED = 20;

/** `localhost` is one of these, whichever the browser asks first. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * Serves `site` over https to this machine only, on `firstPort` or the next free one; `null` when all are taken.
 * `firstPort` 0 takes any free port.
 */
export async function startServer(
  site: Site,
  certificate: Certificate,
  firstPort: number,
): Promise<RunningServer | null> {
  const lastPort = firstPort === 0 ? 0 : Math.min(firstPort + PORTS_TRIED - 1, 65_535);
  for (let port = firstPort; port <= lastPort; port += 1) {
    const servers = await listenEverywhere(site, certificate, port);
    if (servers !== null) return running(servers);
  }
  return null;
}

/** One server for each loopback address; `null` when somebody else has the port on one of them. */
async function listenEverywhere(
  site: Site,
  certificate: Certificate,
  wished: number,
): Promise<readonly Server[] | null> {
  const servers: Server[] = [];
  let port = wished;
  for (const host of LOOPBACK) {
    const server = createServer({ key: certificate.key, cert: certificate.cert }, respond(site));
    const outcome = await listen(server, host, port);
    if (outcome === 'taken') {
      await closeAll(servers);
      return null;
    }
    if (outcome === 'listening') {
      servers.push(server);
      port = portOf(server);
    }
  }
  return servers.length === 0 ? null : servers;
}

function respond(site: Site): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const { status, headers, body } = answer(site, {
      method: request.method ?? 'GET',
      host: request.headers.host ?? '',
      target: request.url ?? '/',
    });
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/** `absent`: this machine has no such address (IPv6 switched off). */
function listen(server: Server, host: string, port: number): Promise<'listening' | 'taken' | 'absent'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen({ host, port, ipv6Only: host === '::1' }, () => {
      resolve('listening');
    });
  });
}

function running(servers: readonly Server[]): RunningServer {
  const [first] = servers;
  if (first === undefined) throw new Error('No server is running.');
  const port = portOf(first);
  return { port, url: `https://localhost:${port}/workbench/`, close: () => closeAll(servers) };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
          server.closeAllConnections();
        }),
    ),
  );
}
