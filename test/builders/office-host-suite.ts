import type { HostOptions } from '../../src/workbench/host/host-options';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openOfficeHost, type OfficeHost } from './office-host';

export interface HostSuite {
  /** Opens the workbook with an add-in beside it, for one test. */
  readonly open: (workbook: Workbook, options?: Partial<HostOptions>) => Promise<OfficeHost>;
}

/**
 * Hosts for the tests of one file. After each test they are closed, and the test fails if the add-in used a member that
 * the workbench does not know.
 */
export function hostSuite(): HostSuite {
  const opened: OfficeHost[] = [];
  afterEach(() => {
    const unknown = opened.flatMap(({ session }) => session.unknownMembers);
    for (const host of opened.splice(0)) host.close();
    expect(unknown).toEqual([]);
  });
  return {
    open: async (workbook, options) => {
      const host = await openOfficeHost(workbook, options);
      opened.push(host);
      return host;
    },
  };
}
