import { Tx } from '@lib/database/unit-of-work';
import { compile, CompiledSet } from '../judging/compiled-set';
import { QUESTION_SET } from './question-set';

/** Published versions never change, so that each is made ready once a process. */
const READY = new Map<string, CompiledSet>();
const MOST_READY = 20;

/** The published question set of a wave, ready to weigh returns. @throws RangeError for one that is not published */
export const publishedSet = async (tx: Tx, id: string): Promise<CompiledSet> => {
  const ready = READY.get(id);
  if (ready) return ready;
  const [row] = await tx.query<{ document: unknown }>(
    `select document from question_sets where id = $1 and state = 'published'`,
    [id],
  );
  if (!row) throw new RangeError('No such published question set');
  const made = compile(QUESTION_SET.parse(row.document));
  if (READY.size >= MOST_READY) READY.clear();
  READY.set(id, made);
  return made;
};
