import type { AddInReference } from '../ooxml/edit/add-in-settings';

/** The add-in as its manifest names it: what it keeps in a workbook is kept under this id. */
export const ADD_IN: AddInReference = { id: '2da9df23-2a62-4b9c-95ff-2449c7418f8f', version: '1.0.0.0' };
