import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paneHeaderPolicy, policyText, workbenchHeaderPolicy } from '../../../scripts/build/security-headers';
import { answer, type Site, type SiteAnswer } from '../../../scripts/start/site';

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stufenplan-site-'));
  mkdirSync(path.join(root, 'pane/office-js'), { recursive: true });
  mkdirSync(path.join(root, 'page'));
  writeFileSync(path.join(root, 'pane/taskpane.html'), 'pane');
  writeFileSync(path.join(root, 'pane/office-js/office.js'), 'office');
  writeFileSync(path.join(root, 'page/index.html'), 'page');
  writeFileSync(path.join(root, 'Fälle (neu).xlsx'), 'workbook');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function get(target: string, options: { readonly host?: string; readonly method?: string } = {}): SiteAnswer {
  const site: Site = {
    paneFolder: path.join(root, 'pane'),
    pageFolder: path.join(root, 'page'),
    workbookFile: path.join(root, 'Fälle (neu).xlsx'),
  };
  return answer(site, { method: options.method ?? 'GET', host: options.host ?? 'localhost:3000', target });
}

describe('the site', () => {
  test('shows the workbench page first', () => {
    expect(get('/')).toMatchObject({ status: 302, headers: { Location: '/workbench/' } });
    expect(get('/workbench/').body.toString()).toBe('page');
  });

  test('shows the pane where the manifest says, whatever the query', () => {
    expect(get('/taskpane.html?aktion=einordnen').body.toString()).toBe('pane');
    expect(get('/office-js/office.js').headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  });

  test('sends each page its own policy', () => {
    expect(get('/workbench/').headers['Content-Security-Policy']).toBe(policyText(workbenchHeaderPolicy()));
    expect(get('/taskpane.html').headers['Content-Security-Policy']).toBe(
      policyText(paneHeaderPolicy('local')),
    );
  });

  test('hands out the workbook with its name, and no cache keeps it', () => {
    const { status, headers, body } = get('/mappe.xlsx');
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: 'workbook' });
    expect(headers['Content-Disposition']).toBe("inline; filename*=UTF-8''F%C3%A4lle%20%28neu%29.xlsx");
    expect(headers['Cache-Control']).toBe('no-store');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/workbench/../../secret.txt',
    '/workbench/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/taskpane.html%00.png',
    '/nothing.html',
    '/office-js',
  ])('has nothing at %s', (target) => {
    expect(get(target).status).toBe(404);
  });

  test('refuses an address that is not readable', () => {
    expect(get('/%zz').status).toBe(400);
  });

  test('refuses a foreign host name that points to this machine', () => {
    expect(get('/mappe.xlsx', { host: 'attacker.example' }).status).toBe(421);
    expect(get('/mappe.xlsx', { host: 'localhost.attacker.example:3000' }).status).toBe(421);
    expect(get('/mappe.xlsx', { host: '' }).status).toBe(421);
  });

  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])('answers to %s', (host) => {
    expect(get('/mappe.xlsx', { host }).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE'])('can only be read: %s', (method) => {
    expect(get('/taskpane.html', { method }).status).toBe(405);
  });
});
