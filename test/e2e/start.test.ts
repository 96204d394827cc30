import { spawn } from 'node:child_process';
import { get } from 'node:https';

jest.setTimeout(120_000);

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

test('npm start -- --kein-browser prints the address, explains the warning, serves, and ends with Ctrl+C', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--kein-browser', '--port', '3170']);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      const found = /Bitte öffnen Sie diese Adresse selbst:\s+(https:\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`npm start ended with ${code ?? 'a signal'}: ${output}`)));
  });

  expect(await statusOf(address)).toBe(200);
  expect(await statusOf(new URL('/mappe.xlsx', address).href)).toBe(200);
  expect(output).toContain('vor dem Zertifikat warnen');

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output).toContain('Beendet.');
});
