import { NotFoundError } from '@lib/kernel/domain-error';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { BoroughInWave } from '@lib/surveys/waves/wave';
import { WavePage } from '@lib/surveys/waves/waves.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { wavesPaths } from '../waves.paths';

/** @throws NotFoundError for a borough the wave does not ask */
const placeOf = ({ boroughs }: WavePage, boroughId: number): BoroughInWave => {
  const found = boroughs.find((one) => one.boroughId === boroughId);
  if (!found) throw new NotFoundError('borough');
  return found;
};

/** The forms as they begin. */
export const formOfBorough = (found: WavePage, boroughId: number): object => {
  const { deadlineOn, lastCorrectionOn, extendedBecause, notExpectedBecause, version } = placeOf(
    found,
    boroughId,
  );
  return {
    ...(deadlineOn ? { deadlineOn, because: extendedBecause } : {}),
    ...(lastCorrectionOn ? { lastCorrectionOn } : {}),
    notExpectedBecause: notExpectedBecause ?? '',
    seen: String(version),
  };
};

/** One borough in a wave: what was allowed to it, and the two ways to change that. */
export const presentBorough = (found: WavePage, boroughId: number, form: FormModel): object => {
  const { wave, returns } = found;
  const place = placeOf(found, boroughId);
  const { name, slug } = authorityById(boroughId);
  return {
    title: `${name} in the wave`,
    caption: `${wave.collectionTitle}, ${wave.title}`,
    back: { href: wavesPaths.boroughs(wave.id) },
    name,
    facts: factsOf(found, place),
    paths: { extend: wavesPaths.extend(wave.id, slug), expect: wavesPaths.expect(wave.id, slug) },
    canExtend: wave.state === 'open',
    canExpect: wave.state !== 'final' && !returns.some((one) => one.boroughId === boroughId),
    isExpected: place.notExpectedBecause === null,
    deadline: formatDay(wave.deadlineOn),
    form,
  };
};

const factsOf = ({ wave }: WavePage, place: BoroughInWave): SummaryRow[] => [
  { label: 'Deadline', value: formatDay(place.deadlineOn ?? wave.deadlineOn) },
  { label: 'Last day for corrections', value: formatDay(place.lastCorrectionOn ?? wave.lastCorrectionOn) },
  ...(place.extendedBecause !== null && place.extendedAt
    ? [
        { label: 'More time because', value: place.extendedBecause },
        { label: 'Given', value: `${formatMoment(place.extendedAt)}, by ${place.extendedByName ?? ''}` },
      ]
    : []),
  {
    label: 'Return',
    value: place.notExpectedBecause === null ? 'Expected' : `Not expected: ${place.notExpectedBecause}`,
  },
];
