import { formatDay } from '@lib/kernel/london-format';
import { MoveChecked } from '@lib/surveys/waves/wave-moving.service';
import { WAVE_MOVES, WaveMoveName } from '@lib/surveys/waves/wave-moves';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { wavesPaths } from '../waves.paths';

/** What happens when a step is taken, for whoever is about to take it. */
export const presentMove = (checked: MoveChecked, name: WaveMoveName): object => {
  const { wave, whyNot } = checked;
  const { words, means } = WAVE_MOVES[name];
  return {
    title: words,
    caption: `${wave.collectionTitle}, ${wave.title}`,
    back: { href: wavesPaths.settings(wave.id) },
    action: wavesPaths.move(wave.id),
    means: [...means, ...alsoMeans(checked, name)],
    facts: factsOf(checked, name),
    hidden: [
      { name: 'to', value: name },
      { name: 'seen', value: String(wave.version) },
    ],
    button: words,
    whyNot,
  };
};

const factsOf = ({ wave, boroughs }: MoveChecked, name: WaveMoveName): SummaryRow[] => {
  const expected = boroughs.filter(({ notExpectedBecause }) => notExpectedBecause === null);
  const pilots = expected.filter((one) => one.pilots).length;
  return [
    name === 'pilot'
      ? { label: 'Boroughs that pilot', value: String(pilots) }
      : { label: 'Boroughs asked', value: String(expected.length) },
    { label: 'Question set', value: `Version ${wave.setVersion}` },
    { label: 'Reference day', value: formatDay(wave.referenceDay) },
    { label: 'Deadline', value: formatDay(wave.deadlineOn) },
    { label: 'Last day for corrections', value: formatDay(wave.lastCorrectionOn) },
  ];
};

/** What is about this wave in particular. */
const alsoMeans = ({ wave, boroughs, returns, today }: MoveChecked, name: WaveMoveName): string[] => {
  const pilots = returns.filter(({ isPilot }) => isPilot).length;
  if (name !== 'make final')
    return [
      ...(wave.referenceDay >= today
        ? [
            `The reference day, ${formatDay(wave.referenceDay)}, is not over: what is filled in now may be incomplete.`,
          ]
        : []),
      ...(name === 'open' && pilots > 0
        ? [
            `${pilots} ${pilots === 1 ? 'return that was piloted is' : 'returns that were piloted are'} deleted.`,
          ]
        : []),
    ];
  const accepted = returns.filter(({ state }) => state === 'accepted').length;
  const expected = boroughs.filter(({ notExpectedBecause }) => notExpectedBecause === null).length;
  return [
    `${accepted} of ${expected} returns are accepted. The others stay as they are and are not counted.`,
    `Until ${formatDay(wave.lastCorrectionOn)} boroughs were told they could make corrections.`,
  ];
};
