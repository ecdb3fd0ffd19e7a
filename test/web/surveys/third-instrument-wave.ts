import { addDays, Day } from '@lib/kernel/day';
import { Browser } from '@test/support/signed-in';
import { FOSTERING } from './third-instrument';
import { written } from './third-instrument-book';
import { boxes, fieldsOf } from './third-instrument-ways';

/** Uploads the instrument as its draft. @returns the address of the draft */
export const draftBy = async (commissioner: Browser): Promise<string> => {
  const file = { field: 'file', name: 'fostering.xlsx', content: await written(FOSTERING) };
  return (await commissioner.upload('/question-sets/new', [file], { replace: 'yes' })).location!;
};

/** Makes a wave of the published instrument about a day and the ten up to it, and opens it. @returns its key */
export const openedBy = async (
  commissioner: Browser,
  title: string,
  { on, today }: { readonly on: Day; readonly today: Day },
): Promise<string> => {
  const made = await commissioner.post('/waves/new', {
    ...fieldsOf(await commissioner.get('/waves/new?collection=foster_carers')),
    ...{ title, ...boxes('referenceDay', on), ...boxes('periodFrom', addDays(on, -9)) },
    ...{ ...boxes('opensOn', today), ...boxes('deadlineOn', addDays(today, 20)) },
    ...{ ...boxes('lastNewRowOn', addDays(today, 25)), ...boxes('lastCorrectionOn', addDays(today, 30)) },
  });
  const at = made.location!.replace('/boroughs', '');
  await commissioner.post(`${at}/move`, fieldsOf(await commissioner.get(`${at}/move?to=open`)));
  return at.split('/').at(-1)!;
};
