import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { boroughsTakingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { INPUT_TABLES, InputName, ReleasedInputs } from '@lib/measures/need-and-room/released-inputs';
import { releaseReference } from '@lib/releases/selecting/release';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { listInWords } from '@lib/web-kit/charts/in-words';

/** What figures were selected from: which release, of which day, and whose numbers are in it. */
export const releaseNotes = (inputs: ReleasedInputs, names: readonly InputName[]): string[] =>
  names.map((name) => {
    const { cube } = INPUT_TABLES[name];
    const { release } = inputs[name];
    if (!release) return `${cube.title}: no release is published yet.`;
    const absent = release.missing
      .filter(({ reason }) => reason !== 'left out')
      .map(({ boroughId, reason }) => `${authorityById(boroughId).name} (${reason})`)
      .sort();
    const missing = absent.length === 0 ? '' : ` Missing: ${listInWords(absent)}.`;
    return `${cube.title}: release ${releaseReference(release)}, ${formatDay(release.on)}. ${sentenceCase(boroughsTakingPart(release))} are in it.${missing}`;
  });
