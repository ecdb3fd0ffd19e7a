import { Viewer } from '@lib/access/viewer';
import { Wave } from '@lib/surveys/waves/wave';
import { isNeverOpened } from '@lib/surveys/waves/wave-deleting.service';
import { WAVE_MOVES, waveMovesFrom } from '@lib/surveys/waves/wave-moves';
import { NavigationLink } from '@lib/web-kit/govuk/link';
import { questionSetsPaths } from '../question-sets/question-sets.paths';
import { wavesPaths } from './waves.paths';

export type WavePart = 'settings' | 'boroughs' | 'move';

/** What stands beside each page of a wave: its parts, and the steps it can take. */
export interface WaveSide {
  readonly parts: readonly NavigationLink[];
  readonly moves: readonly NavigationLink[];
}

export const waveSide = (wave: Wave, viewer: Viewer, here: WavePart): WaveSide => ({
  parts: [
    { text: 'Settings', href: wavesPaths.settings(wave.id), current: here === 'settings' },
    { text: 'Boroughs', href: wavesPaths.boroughs(wave.id), current: here === 'boroughs' },
    { text: 'See it as a borough does, and try it', href: questionSetsPaths.testRun(wave.questionSetId) },
    ...(wave.state === 'draft' ? [] : [{ text: 'How far boroughs are', href: wavesPaths.board(wave.id) }]),
    ...(viewer.permissions.has('run waves')
      ? [{ text: 'Make a wave after this one', href: wavesPaths.new(wave.collection, wave.id) }]
      : []),
  ],
  moves: [
    ...waveMovesFrom(wave.state, viewer.permissions).map((name) => ({
      text: WAVE_MOVES[name].words,
      href: wavesPaths.move(wave.id, name),
    })),
    ...(viewer.permissions.has('run waves') && isNeverOpened(wave)
      ? [{ text: 'Delete the wave', href: wavesPaths.delete(wave.id) }]
      : []),
  ],
});
