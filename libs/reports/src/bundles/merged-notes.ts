import { Note } from '@lib/workbook/writing/workbook-document';
import { MadePart } from './part';

/** The notes of all parts as one list: the same text is there once, whichever parts refer to it. */
export class MergedNotes {
  readonly notes: readonly Note[];
  private readonly ids = new Map<string, string>();

  constructor(parts: readonly MadePart[]) {
    const byText = new Map<string, Note>();
    const texts = textsOfIds(parts);
    for (const { number, report, content } of parts)
      for (const { id, text } of content.notes) {
        const own = texts.get(id)!.size > 1 ? `${report.title}: ${text}` : text;
        const note = byText.get(own) ?? { id: `${report.code}:${id}`, text: own };
        byText.set(own, note);
        this.ids.set(keyOf(number, id), note.id);
      }
    this.notes = [...byText.values()];
  }

  /** The ids by which the notes of a part stand in the list; those of no note are left, for the writer to refuse. */
  of({ number }: MadePart, ids: readonly string[]): readonly string[] {
    return [...new Set(ids.map((id) => this.ids.get(keyOf(number, id)) ?? id))];
  }
}

const keyOf = (part: number, id: string): string => `${part} ${id}`;

/** Where two parts say different things under one name, each has to say which it is about. */
const textsOfIds = (parts: readonly MadePart[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const texts = new Map<string, Set<string>>();
  for (const { content } of parts)
    for (const { id, text } of content.notes) texts.set(id, (texts.get(id) ?? new Set<string>()).add(text));
  return texts;
};
