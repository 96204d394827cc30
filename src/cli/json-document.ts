import type { Day } from '../domain/calendar/day';
import { success, type Outcome } from '../domain/outcome';
import type { FoundCase } from '../workbook/classify-lists';
import { caseLine, CLOSING_LINE, openingLine } from './json-lines';

/** Takes the bytes of a document; the end of it can be taken back. */
export interface ByteSink {
  readonly size: number;
  /** The bytes are the writer's again when it returns. */
  readonly write: (bytes: Uint8Array) => Outcome<null>;
  readonly cutTo: (size: number) => Outcome<null>;
}

/** So many bytes go to the sink at a time. */
const CHUNK_BYTES = 256 * 1024;

/** A character of JavaScript takes so many bytes at most. */
const MOST_BYTES_PER_CHARACTER = 3;

/**
 * The cases of a run as JSON, written line by line while they are found: of one input `{"stand": …, "zeilen": […]}`, of
 * several a list of such objects, each with its file. What an input has brought stays only after {@link keep}.
 */
export class JsonDocument {
  readonly #sink: ByteSink;
  readonly #isList: boolean;
  readonly #chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  /** So much of the chunk is filled. */
  #pending = 0;
  #outcome: Outcome<null> = success(null);
  #objects = 0;
  #cases = 0;
  /** Where the input begins that is not kept yet. */
  #start: number | null = null;

  constructor(sink: ByteSink, isList: boolean) {
    this.#sink = sink;
    this.#isList = isList;
  }

  /** Begins an input. */
  begin(file: string, stand: Day): void {
    this.#start = this.#sink.size;
    this.#cases = 0;
    const lead = this.#isList ? (this.#objects === 0 ? '[\n' : ',\n') : '';
    this.#add(lead + openingLine(stand, this.#isList ? file : null));
  }

  addCase(found: FoundCase): void {
    this.#add((this.#cases === 0 ? '\n' : ',\n') + caseLine(found));
    this.#cases += 1;
  }

  /** Ends the input. A refusal of any write since its beginning is told here. */
  complete(): Outcome<null> {
    this.#add(`\n${CLOSING_LINE}`);
    this.#flush();
    return this.#outcome;
  }

  keep(): void {
    this.#objects += 1;
    this.#start = null;
  }

  /** Takes back the input that is not kept, however far it has come. */
  takeBack(): Outcome<null> {
    this.#pending = 0;
    this.#outcome = success(null);
    const start = this.#start;
    this.#start = null;
    return start === null ? success(null) : this.#sink.cutTo(start);
  }

  /** Ends the document. */
  end(): Outcome<null> {
    if (this.#isList) this.#add(this.#objects === 0 ? '[\n]\n' : '\n]\n');
    else this.#add('\n');
    this.#flush();
    return this.#outcome;
  }

  /** Line by line into one chunk: joining lines to a long text first takes four times as long. */
  #add(text: string): void {
    const most = text.length * MOST_BYTES_PER_CHARACTER;
    if (this.#pending + most > CHUNK_BYTES) this.#flush();
    if (most > CHUNK_BYTES) this.#write(Buffer.from(text));
    else this.#pending += this.#chunk.write(text, this.#pending);
  }

  #flush(): void {
    this.#write(this.#chunk.subarray(0, this.#pending));
    this.#pending = 0;
  }

  #write(bytes: Uint8Array): void {
    if (this.#outcome.ok) this.#outcome = this.#sink.write(bytes);
  }
}
