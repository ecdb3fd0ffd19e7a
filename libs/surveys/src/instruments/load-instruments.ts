import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { LoadOutcome } from '@lib/reference-data/loading/load-once';
import { keepCollection } from '../collections/collections.query';
import { lockCode, nextVersion } from '../question-sets/kept-sets.query';
import { QUESTION_SET } from '../question-sets/question-set';
import { Instrument, instruments } from './instruments';

/** Who publishes what ships. */
export const BY_THE_SERVICE = 'The service itself';

/**
 * Publishes the question sets that come with the service, each with its collection. One that is as it last shipped is left
 * alone; a changed one is published as the next version, whatever a commissioner has published in between. As with other
 * reference data the version itself says when: a service that was only started has nothing in its audit, so that a backup
 * can be restored into it. Run as the role `job` for the system.
 */
export const loadInstruments = async (
  tx: Tx,
  clock: Clock,
  shipped: readonly Instrument[] = instruments(),
): Promise<LoadOutcome> => {
  let isChanged = false;
  for (const one of shipped) isChanged = (await publish(tx, clock, one)) || isChanged;
  const sha256 = createHash('sha256').update(JSON.stringify(shipped)).digest('hex');
  const version = `${shipped.length} question sets`;
  return { name: 'question-sets', version, sha256, rows: shipped.length, changed: isChanged };
};

/** @returns whether there is a version more */
const publish = async (tx: Tx, clock: Clock, { set, workstream }: Instrument): Promise<boolean> => {
  const { code, title } = set;
  await lockCode(tx, code);
  const [last] = await tx.query<{ document: unknown }>(
    `select document from question_sets where code = $1 and published_by_name = $2 and written_by is null
      order by version desc limit 1`,
    [code, BY_THE_SERVICE],
  );
  if (last && isDeepStrictEqual(QUESTION_SET.parse(last.document), set)) return false;
  const id = newId();
  const at = clock.now().toString();
  const version = await nextVersion(tx, code);
  await keepCollection(tx, { code, title, workstream }, { at, name: BY_THE_SERVICE });
  await tx.query(
    `insert into question_sets (id, code, version, state, document, written_at, written_by_name, published_at, published_by_name)
     values ($1, $2, $3, 'published', $4, $5, $6, $5, $6)`,
    [id, code, version, JSON.stringify(set), at, BY_THE_SERVICE],
  );
  return true;
};
