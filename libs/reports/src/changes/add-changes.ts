import { ReportContent } from '../report';
import { changesNote, changesSheet } from './changes.sheet';
import { ComparedRun } from './compared-run';
import { keptContentOf, KeptContent } from './kept-content';

/** What the run that is being made is called, and the one before it. */
export interface RunBeside {
  readonly area: string;
  readonly definitionVersion: string;
  readonly before: ComparedRun | null;
}

/** The tables of a run with the sheet of what changed at their end, as they are kept. */
export const withChangesSince = async (
  content: ReportContent,
  { area, definitionVersion, before }: RunBeside,
): Promise<KeptContent> => {
  const kept = await keptContentOf(content);
  const sheet = changesSheet({ area, before, now: { content: kept, definitionVersion } });
  const { sheets } = await keptContentOf({ ...content, sheets: [sheet] });
  return { ...kept, notes: [...kept.notes, changesNote()], sheets: [...kept.sheets, ...sheets] };
};
