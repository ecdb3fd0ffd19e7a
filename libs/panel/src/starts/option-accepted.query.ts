import { Tx } from '@lib/database/unit-of-work';
import { PanelCase } from '../cases/panel-case';
import { CaseOption } from '../options/case-option';
import { caseOptionsOf } from '../options/case-options.query';
import { Recommendation } from '../recommendations/recommendation';
import { BoroughResponse } from '../responses/response';

/**
 * The option a borough accepted: the one the panel spoke of, or its own first choice where the panel spoke of none. Null
 * where the borough did something else, or the panel spoke of what was no option.
 */
export const optionAccepted = async (
  tx: Tx,
  of: PanelCase,
  {
    recommendation: { option: spokenOf },
    answer,
  }: { readonly recommendation: Pick<Recommendation, 'option'>; readonly answer: BoroughResponse['answer'] },
): Promise<CaseOption | null> => {
  if (answer !== 'accepted') return null;
  const options = await caseOptionsOf(tx, of);
  const meant = spokenOf
    ? options.find(({ name }) => name === spokenOf.name)
    : options.find(({ preferred }) => preferred);
  return meant ?? null;
};
