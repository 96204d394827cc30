/** The XML is not well-formed; the reader of the part says which part. */
export class XmlError extends Error {}
