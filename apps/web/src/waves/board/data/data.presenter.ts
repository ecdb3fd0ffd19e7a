import { WaveData } from '@lib/surveys/wave-data/wave-data';
import { formOf, FormModel } from '@lib/web-kit/forms/form-model';
import { waveTitle } from '../board-words';
import { ANSWERS_AS } from './data.form';
import { coverLines } from './data-words';

export interface DataModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly action: string;
  readonly form: FormModel;
  readonly lines: readonly string[];
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly isOwn: boolean;
  readonly isEmpty: boolean;
}

/** Whose data, and where its pages stand: of a wave for the programme, or of a borough’s own return. */
export type DataPlace = Pick<DataModel, 'back' | 'action' | 'isOwn'>;

/** What can be taken away of a wave, before it is. */
export const presentData = (
  data: WaveData,
  around: DataPlace & { readonly form: FormModel | null },
): DataModel => ({
  title: around.isOwn ? 'Data of your return' : 'Data of this wave',
  caption: waveTitle(data.wave),
  back: around.back,
  action: around.action,
  form: around.form ?? formOf({ answers: 'labels' }),
  lines: around.isOwn ? ownLines(data) : coverLines(data),
  choices: Object.entries(ANSWERS_AS).map(([value, text]) => ({ value, text })),
  isOwn: around.isOwn,
  isEmpty: data.versions.length === 0,
});

const ownLines = ({ versions }: WaveData): string[] =>
  versions.map(
    ({ reference, number }) =>
      `What your borough last handed in: receipt ${reference}${number === 1 ? '' : `, handed in ${number} times`}.`,
  );
