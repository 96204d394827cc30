import * as v from 'valibot';
import { failure, success, type Outcome } from '../../domain/outcome';
import { FACET_KEYS, foldValue, type FacetKey, type Selection } from '../../domain/views/selection';
import { STANDARD_VIEWS, type View } from '../../domain/views/standard-views';
import type { WorkbookPort } from '../port';
import { VIEW_PROBLEMS } from './texts';

// Views travel with the workbook and are readable by whoever has it: facets and their values, never an id of a case.
const VIEWS_KEY = 'stufenplan.ansichten';

/** So many views, names and values of that length: a setting is no place for a list. */
const MOST_VIEWS = 50;
const LONGEST_NAME = 60;

const KeptSelection = v.object({
  values: v.record(v.string(), v.array(v.string())),
  approvalEnd: v.nullable(
    v.variant('kind', [
      v.object({ kind: v.literal('day'), day: v.pipe(v.number(), v.integer()) }),
      v.object({ kind: v.literal('months'), months: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    ]),
  ),
});

const KeptView = v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty()), selection: KeptSelection });

export interface Views {
  /** Always there, first. */
  readonly standard: readonly View[];
  /** Those that people have kept in the workbook, in their order. */
  readonly saved: readonly View[];
}

/** All views of the workbook. What is not ours (another program, a later version) is left out. */
export function viewsOf(port: WorkbookPort): Views {
  return { standard: STANDARD_VIEWS, saved: savedViews(port) };
}

/** Keeps a selection under a name, behind the others. */
export function addView(port: WorkbookPort, name: string, selection: Selection): Promise<Outcome<null>> {
  const saved = savedViews(port);
  const clean = name.trim();
  const fault = nameFault(clean, saved);
  if (fault !== null) return Promise.resolve(failure(fault));
  if (saved.length >= MOST_VIEWS) return Promise.resolve(failure(VIEW_PROBLEMS.tooManyViews(MOST_VIEWS)));
  return keep(port, [...saved, { name: clean, selection }]);
}

export function renameView(port: WorkbookPort, name: string, newName: string): Promise<Outcome<null>> {
  const saved = savedViews(port);
  const clean = newName.trim();
  const others = saved.filter((view) => view.name !== name);
  if (others.length === saved.length) return Promise.resolve(failure(VIEW_PROBLEMS.viewGone(name)));
  const fault = nameFault(clean, others);
  if (fault !== null) return Promise.resolve(failure(fault));
  return keep(
    port,
    saved.map((view) => (view.name === name ? { ...view, name: clean } : view)),
  );
}

/** Gives a view another selection. */
export function replaceView(port: WorkbookPort, name: string, selection: Selection): Promise<Outcome<null>> {
  const saved = savedViews(port);
  if (!saved.some((view) => view.name === name))
    return Promise.resolve(failure(VIEW_PROBLEMS.viewGone(name)));
  return keep(
    port,
    saved.map((view) => (view.name === name ? { name, selection } : view)),
  );
}

/** A view that is gone already is gone. */
export function deleteView(port: WorkbookPort, name: string): Promise<Outcome<null>> {
  return keep(
    port,
    savedViews(port).filter((view) => view.name !== name),
  );
}

/** Moves a view up (-1) or down (1); at the end it stays. */
export function moveView(port: WorkbookPort, name: string, step: -1 | 1): Promise<Outcome<null>> {
  const saved = [...savedViews(port)];
  const from = saved.findIndex((view) => view.name === name);
  const to = from + step;
  const [view, other] = [saved[from], saved[to]];
  if (view === undefined) return Promise.resolve(failure(VIEW_PROBLEMS.viewGone(name)));
  if (other === undefined) return Promise.resolve(success(null));
  saved[to] = view;
  saved[from] = other;
  return keep(port, saved);
}

function nameFault(name: string, others: readonly View[]): ReturnType<typeof VIEW_PROBLEMS.noName> | null {
  if (name === '') return VIEW_PROBLEMS.noName();
  if (name.length > LONGEST_NAME) return VIEW_PROBLEMS.nameTooLong(LONGEST_NAME);
  const isTaken = [...STANDARD_VIEWS, ...others].some((view) => foldValue(view.name) === foldValue(name));
  return isTaken ? VIEW_PROBLEMS.nameTaken(name) : null;
}

function keep(port: WorkbookPort, views: readonly View[]): Promise<Outcome<null>> {
  return port.saveSetting(VIEWS_KEY, views);
}

function savedViews(port: WorkbookPort): readonly View[] {
  const kept = v.safeParse(v.array(v.unknown()), port.setting(VIEWS_KEY));
  if (!kept.success) return [];
  return kept.output.flatMap((entry): readonly View[] => {
    const view = v.safeParse(KeptView, entry);
    return view.success ? [{ name: view.output.name, selection: knownPart(view.output.selection) }] : [];
  });
}

const KNOWN: ReadonlySet<string> = new Set(FACET_KEYS);

/** Facets of a later version are left out; so is one without a value. */
function knownPart({ values, approvalEnd }: v.InferOutput<typeof KeptSelection>): Selection {
  const known = Object.entries(values).filter(
    (entry): entry is [FacetKey, string[]] => KNOWN.has(entry[0]) && entry[1].length > 0,
  );
  return { values: Object.fromEntries(known), approvalEnd };
}
