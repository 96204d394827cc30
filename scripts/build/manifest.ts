/** Address in the manifest of the repository, which is valid as it stands for a server on this machine. */
const TEMPLATE_BASE_URL = 'https://localhost:3000';

/**
 * The manifest of one build: the repository's `manifest.xml` with the addresses under `baseUrl` and the version of
 * `package.json`. Throws an `Error` when the template lacks what is to be replaced.
 */
export function renderManifest(
  template: string,
  options: { readonly baseUrl: string; readonly version: string },
): string {
  if (!template.includes(TEMPLATE_BASE_URL))
    throw new Error(`manifest.xml does not mention ${TEMPLATE_BASE_URL}.`);
  const version = /<Version>[^<]*<\/Version>/;
  if (!version.test(template)) throw new Error('manifest.xml has no <Version>.');
  return template
    .replaceAll(TEMPLATE_BASE_URL, () => escapeXml(options.baseUrl))
    .replace(version, `<Version>${manifestVersion(options.version)}</Version>`);
}

/** `1.2.3` or `1.2.3-beta.1` → `1.2.3.0`: Office wants four numbers. */
export function manifestVersion(version: string): string {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  if (match === null) throw new Error(`The version "${version}" in package.json is not of the form 1.2.3.`);
  return `${match.slice(1, 4).join('.')}.0`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
