import { column } from './column';
import { titleOf } from './cover-sheet';
import { SheetPlan } from './sheet-plan';
import { CoverFacts, Note } from './workbook-document';

const columns = [
  column('Note', { kind: 'text', value: (note: NumberedNote) => note.marker }),
  column('Text', { kind: 'text', value: (note: NumberedNote) => note.text, widest: 90 }),
];

interface NumberedNote {
  readonly marker: string;
  readonly text: string;
}

/** The numbers of notes, in words a screen reader says: never a small raised figure (rule X-19). */
export class NoteMarkers {
  private readonly markers: ReadonlyMap<string, string>;

  constructor(private readonly notes: readonly Note[]) {
    this.markers = new Map(notes.map((note, n) => [note.id, `[note ${n + 1}]`]));
  }

  has(id: string): boolean {
    return this.markers.has(id);
  }

  /** " [note 1] [note 3]", in the order of the Notes sheet, to end a title or a heading with. */
  after(ids: readonly string[]): string {
    return this.inOrder(new Set(ids))
      .map((marker) => ` ${marker}`)
      .join('');
  }

  /** In the order of the Notes sheet. */
  inOrder(ids: ReadonlySet<string>): string[] {
    return this.notes.filter((note) => ids.has(note.id)).map((note) => this.markers.get(note.id)!);
  }
}

/** The only sheet that holds the text of notes (rule X-20). */
export const notesSheet = (notes: readonly Note[], cover: CoverFacts): SheetPlan => ({
  name: 'Notes',
  table: 'notes',
  above: [
    { text: `Notes: ${titleOf(cover)}`, style: 'title' },
    { text: 'This sheet contains one table. The other sheets refer to it by note number.', style: 'text' },
  ],
  columns: columns as SheetPlan['columns'],
  rows: notes.map((note, n) => ({ marker: `[note ${n + 1}]`, text: note.text })),
  extract: false,
  firstColumnAtLeast: 48,
});
