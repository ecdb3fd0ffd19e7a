import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { ReturnPage } from '../returns/read-return';
import { WeighedFinding } from '../weighing/weigh-return';
import { ReturnSaving } from './return-saving.service';

export const LONGEST_EXPLANATION = 1000;

/** Says why something unusual is right. */
@Injectable()
export class Explaining {
  constructor(private readonly saving: ReturnSaving) {}

  /**
   * Keeps why a query is right, in place of what was said of it before. It follows its rule, its row and the answers it is
   * about, through uploads and waves, until one of them changes.
   * @param key of the finding: one that is no longer there, because an answer changed, is not found
   * @throws InvalidError for a blank or one that is too long
   * @throws NotFoundError where there is no such query now
   * @throws ConflictError as `changeReturn` does
   */
  async explain(enterer: Enterer, waveId: string, key: string, given: string): Promise<ReturnPage> {
    const explanation = given.trim();
    refuseLength(explanation);
    return this.saving.save(enterer, waveId, async (tx, { weighed, wave, head, at }) => {
      const { rule } = queryOf(weighed.findings, key);
      await tx.query(
        `insert into return_explanations
           (borough_id, id, collection, key, rule, explanation, wave_id, given_at, given_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (borough_id, collection, key) do update
            set explanation = excluded.explanation, wave_id = excluded.wave_id, given_at = excluded.given_at,
                given_by_name = excluded.given_by_name`,
        [
          ...[head.boroughId, newId(), wave.collection, key, rule, explanation, wave.id],
          ...[at.toString(), enterer.name],
        ],
      );
      return { what: 'query explained', rule };
    });
  }
}

const refuseLength = (explanation: string): void => {
  const message =
    explanation === ''
      ? 'Say why it is right'
      : explanation.length > LONGEST_EXPLANATION
        ? `Use ${LONGEST_EXPLANATION.toLocaleString('en-GB')} characters at most`
        : null;
  if (message !== null)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'explanation-not-kept', [
      { field: 'explanation', message },
    ]);
};

const queryOf = (findings: readonly WeighedFinding[], key: string): WeighedFinding => {
  const found = findings.find((finding) => finding.key === key && finding.weight === 'query');
  if (!found) throw new NotFoundError('query');
  return found;
};
