import { failure, success, type Outcome } from '../domain/outcome';
import { HOST_TEXTS } from '../workbook/host-texts';

/** A value kept in the workbook, or `undefined`. */
export function documentSetting(key: string): unknown {
  const value: unknown = Office.context.document.settings.get(key);
  return value ?? undefined;
}

/** Keeps a value in the workbook; Excel saves it with the file. */
export function saveDocumentSetting(key: string, value: unknown): Promise<Outcome<null>> {
  const { settings } = Office.context.document;
  settings.set(key, value);
  return new Promise((resolve) => {
    settings.saveAsync((result) => {
      const isSaved = result.status === Office.AsyncResultStatus.Succeeded;
      resolve(isSaved ? success(null) : failure(HOST_TEXTS.notSaved(String(result.error.code))));
    });
  });
}
