import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { BoroughInWave } from '@lib/surveys/waves/wave';
import { WavePage } from '@lib/surveys/waves/waves.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { collectionsPaths } from '../../collections/collections.paths';
import { waveSide } from '../wave-side';
import { wavesPaths } from '../waves.paths';

/** The form as it begins: whom the wave asks now. */
export const formOfBoroughs = ({ wave, boroughs }: WavePage): object => {
  const slugs = (some: readonly BoroughInWave[]): string[] =>
    AUTHORITIES_BY_NAME.filter(({ id }) => some.some(({ boroughId }) => boroughId === id)).map(
      ({ slug }) => slug,
    );
  return {
    asked: slugs(boroughs),
    pilots: slugs(boroughs.filter(({ pilots }) => pilots)),
    seen: String(wave.version),
  };
};

/** The boroughs of a wave, and who else could be asked. */
export const presentBoroughs = (found: WavePage, viewer: Viewer, form: FormModel): object => {
  const { wave, boroughs, agreed } = found;
  const canChange = viewer.permissions.has('run waves') && wave.state !== 'final';
  return {
    title: 'Boroughs of the wave',
    caption: `${wave.collectionTitle}, ${wave.title}`,
    back: { href: collectionsPaths.list },
    action: wavesPaths.boroughs(wave.id),
    canChange,
    choosesPilots: wave.state === 'draft' || wave.state === 'pilot',
    choices: AUTHORITIES_BY_NAME.map(({ slug, name }): Choice => ({ value: slug, text: name })),
    table: tableOf(found, canChange),
    without: boroughs.filter(({ boroughId }) => !agreed.has(boroughId)).length,
    asked: boroughs.length,
    side: waveSide(wave, viewer, 'boroughs'),
    form,
  };
};

const tableOf = (found: WavePage, canChange: boolean): DataTable | null => {
  const { wave, boroughs, returns, agreed } = found;
  if (boroughs.length === 0) return null;
  const inWave = new Map(boroughs.map((one) => [one.boroughId, one]));
  const started = new Map(returns.map((one) => [one.boroughId, one]));
  return {
    caption: 'Boroughs that are asked',
    columns: [{ text: 'Borough' }, { text: 'Deadline' }, { text: 'Return' }, { text: 'Agreement' }],
    rows: AUTHORITIES_BY_NAME.flatMap(({ id, name, slug }) => {
      const one = inWave.get(id);
      if (!one) return [];
      return [
        [
          canChange
            ? {
                text: name,
                href: wavesPaths.borough(wave.id, slug),
                hiddenText: ': more time, or not expected',
              }
            : name,
          deadlineCell(one, found),
          returnWords(one, started.get(id)?.state),
          agreed.has(id) ? 'Live' : 'None',
        ],
      ];
    }),
  };
};

const deadlineCell = ({ deadlineOn, extendedBecause }: BoroughInWave, { wave }: WavePage): TableCell =>
  deadlineOn === null
    ? { text: formatDay(wave.deadlineOn), whole: true }
    : { text: formatDay(deadlineOn), whole: true, note: `More time: ${extendedBecause ?? ''}` };

const returnWords = ({ notExpectedBecause, pilots }: BoroughInWave, state: string | undefined): TableCell => {
  const pilot = pilots ? { note: 'Pilots the wave' } : {};
  if (notExpectedBecause !== null) return { text: 'Not expected', note: notExpectedBecause };
  return { text: state === undefined ? 'Not started' : state[0]!.toUpperCase() + state.slice(1), ...pilot };
};
