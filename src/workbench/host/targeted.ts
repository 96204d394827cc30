/** Something that stands for something else: an object of the API for what it means in the workbook. */
export abstract class Targeted {
  abstract readonly target: unknown;
}
