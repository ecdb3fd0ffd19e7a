import { NotFoundError } from '@lib/kernel/domain-error';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { BoroughInWave, daysFor } from '@lib/surveys/waves/wave';
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
export const formOfBorough = (found: WavePage, boroughId: number): Readonly<Record<string, unknown>> => {
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

/** One borough in a wave: what was allowed to it, and the ways to change that. */
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
    paths: {
      extend: wavesPaths.extend(wave.id, slug),
      takeBack: wavesPaths.takeBack(wave.id, slug),
      expect: wavesPaths.expect(wave.id, slug),
    },
    canTakeBack: place.extendedBecause !== null,
    canExtend: wave.state === 'open',
    canExpect: wave.state !== 'final' && !returns.some((one) => one.boroughId === boroughId),
    isExpected: place.notExpectedBecause === null,
    deadline: formatDay(wave.deadlineOn),
    form: withTheOthers(form, formOfBorough(found, boroughId)),
  };
};

/** What was typed into one form, with the others of the page as they stand. */
const withTheOthers = (
  { values, errors }: FormModel,
  standing: Readonly<Record<string, unknown>>,
): FormModel =>
  'because' in values
    ? { values: { notExpectedBecause: standing['notExpectedBecause'], ...values }, errors }
    : { values: { ...standing, ...values }, errors };

const factsOf = ({ wave }: WavePage, place: BoroughInWave): SummaryRow[] => [
  { label: 'Deadline', value: formatDay(daysFor(wave, place).deadlineOn) },
  { label: 'Last day for corrections', value: formatDay(daysFor(wave, place).lastCorrectionOn) },
  ...(place.extendedBecause !== null && place.extendedAt
    ? [
        { label: 'More time because', value: place.extendedBecause },
        { label: 'Given', value: `${formatMoment(place.extendedAt)}, by ${place.extendedByName ?? ''}` },
      ]
    : []),
  ...(place.takenBackBecause !== null && place.takenBackAt
    ? [
        { label: 'More time taken back because', value: place.takenBackBecause },
        {
          label: 'Taken back',
          value: `${formatMoment(place.takenBackAt)}, by ${place.takenBackByName ?? ''}`,
        },
      ]
    : []),
  {
    label: 'Return',
    value: place.notExpectedBecause === null ? 'Expected' : `Not expected: ${place.notExpectedBecause}`,
  },
];
