import { formatDay } from '@lib/kernel/london-format';
import { ChildPlacement } from '@lib/placements/children/children.query';
import { ShownEntry } from '@lib/placements/entering/entries.query';
import { EnteredColumn, EntryKind } from '@lib/placements/entering/placement-entry';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../children.paths';
import { entryRows } from '../entering/entry-words';

const KINDS: Readonly<Record<EntryKind, string>> = {
  start: 'Placement started',
  change: 'Placement changed',
  end: 'Placement ended',
};

/** Says beside a fact that it was entered on a page, and when; nothing beside one from a return. */
export class EnteredMarks {
  private readonly entries: ReadonlyMap<string, ShownEntry>;

  constructor(entries: readonly ShownEntry[]) {
    this.entries = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** "entered on a page on 12 June 2026"; null when a return says all of it. */
  of({ entered }: ChildPlacement, ...columns: EnteredColumn[]): string | null {
    const mark = entered.find(({ column }) => columns.includes(column));
    const entry = mark && this.entries.get(mark.entryId);
    return entry ? `entered on a page on ${formatDay(entry.enteredOn)}` : null;
  }

  /** The text with the mark behind it. */
  on(text: string | null, placement: ChildPlacement, ...columns: EnteredColumn[]): string | null {
    const mark = this.of(placement, ...columns);
    return text !== null && mark ? `${text} (${mark})` : text;
  }
}

/** Everything that was entered on pages, and what became of it; null when nothing was. */
export const enteredTable = (
  entries: readonly ShownEntry[],
  placements: readonly ChildPlacement[],
): DataTable | null => {
  if (entries.length === 0) return null;
  const used = new Set(placements.flatMap(({ entered }) => entered.map(({ entryId }) => entryId)));
  return {
    caption: 'Entered on pages',
    stacks: true,
    columns: [{ text: 'Entered' }, { text: 'What' }, { text: 'Where it stands' }],
    rows: entries.map((entry) => [
      { text: formatDay(entry.enteredOn), note: entry.enteredByName },
      {
        text: KINDS[entry.kind],
        note: entryRows(entry)
          .map(({ label, value }) => `${label}: ${value ?? 'not known'}`)
          .join('. '),
      },
      entry.withdrawn
        ? 'Taken back'
        : {
            text: used.has(entry.id) ? 'Shown' : 'Not shown: a later return counts, or it does not fit',
            links: [
              {
                text: 'Take it back',
                href: childrenPaths.withdraw(entry.id),
                hiddenText: `what was entered on ${formatDay(entry.enteredOn)}`,
              },
            ],
          },
    ]),
  };
};
