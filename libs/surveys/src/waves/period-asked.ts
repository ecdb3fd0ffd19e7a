import { InvalidError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { publishedSet } from '../question-sets/published-set.query';
import { WaveSettings } from './wave-settings';

/** What fills in how many days a wave is about. */
const DAYS_OF_PERIOD = 'wave-period-days';

/**
 * A question set that asks for the days of a period is asked about one: about a day alone the answer is not known, and where
 * nobody can type it no return could be sent.
 * @throws InvalidError without a first day of the period
 */
export const refuseWithoutPeriod = async (
  tx: Tx,
  { questionSetId, periodFrom }: Pick<WaveSettings, 'questionSetId' | 'periodFrom'>,
): Promise<void> => {
  if (periodFrom !== null) return;
  const { set } = await publishedSet(tx, questionSetId);
  const asks = set.sections.some(({ questions }) =>
    questions.some(({ prefill, required }) => prefill === DAYS_OF_PERIOD && required),
  );
  if (asks)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'wave-settings', [
      {
        field: 'periodFrom',
        message: 'Enter the first day of the period: this question set asks how many days it has',
      },
    ]);
};
