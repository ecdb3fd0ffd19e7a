import { Wave, WaveStanding } from '@lib/surveys/waves/wave';
import { Status } from '@lib/web-kit/govuk/tag';
import { wavesPaths } from './waves.paths';

const STANDINGS: Readonly<Record<WaveStanding, Status>> = {
  draft: { text: 'Draft', kind: 'not-started' },
  pilot: { text: 'Being piloted', kind: 'doing' },
  open: { text: 'Open', kind: 'doing' },
  'closed to new rows': { text: 'Closed to new rows', kind: 'waiting' },
  'closed to corrections': { text: 'Closed', kind: 'waiting' },
  final: { text: 'Final', kind: 'done' },
};

/** Where a wave stands today. */
export const standingWords = (standing: WaveStanding): Status => STANDINGS[standing];

/** Where a wave is looked at: a draft by its settings, one that boroughs know of by how far they are. */
export const waveAddress = ({ id, state }: Pick<Wave, 'id' | 'state'>): string =>
  state === 'draft' ? wavesPaths.settings(id) : wavesPaths.board(id);
