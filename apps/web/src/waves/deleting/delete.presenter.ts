import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { WaveToDelete } from '@lib/surveys/waves/wave-deleting.service';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { wavesPaths } from '../waves.paths';

/** What goes when a wave is deleted, for whoever is about to delete it. */
export const presentDelete = (found: WaveToDelete): object => {
  const { wave, whyNot } = found;
  return {
    title: 'Delete the wave',
    caption: `${wave.collectionTitle}, ${wave.title}`,
    back: { href: wavesPaths.settings(wave.id) },
    action: wavesPaths.delete(wave.id),
    facts: factsOf(found),
    means: meansOf(found),
    seen: String(wave.version),
    whyNot,
  };
};

const factsOf = ({ wave, boroughs }: WaveToDelete): SummaryRow[] => [
  { label: 'Question set', value: `Version ${wave.setVersion}` },
  { label: 'Reference day', value: formatDay(wave.referenceDay) },
  { label: 'Boroughs chosen', value: String(boroughs) },
  { label: 'Made', value: `${formatMoment(wave.madeAt)}, by ${wave.madeByName}` },
];

const meansOf = ({ wave, piloted }: WaveToDelete): string[] => [
  'Its settings and the boroughs chosen for it go. The question set stays.',
  ...(wave.state === 'pilot' ? ['The boroughs that pilot it do not see it any more.'] : []),
  ...(piloted > 0
    ? [
        `${piloted} ${piloted === 1 ? 'return that was piloted is' : 'returns that were piloted are'} deleted.`,
      ]
    : []),
  'It cannot be taken back.',
];
