import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { conditionsOf } from '@lib/high-cost/definitions/definition-words';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';

/** “Version 1, from 1 April 2015: £5,000, £10,000 or £20,000 a week or more before VAT; or the child is in a secure home.” */
export const definitionSentence = (definition: HcliDefinition): string => {
  const { version, validFrom, tiers } = definition;
  const amounts = tiers.map(formatPounds);
  const last = amounts.pop()!;
  const from = amounts.length === 0 ? last : `${amounts.join(', ')} or ${last}`;
  const others = conditionsOf(definition).map((condition) => `; or ${condition}`);
  return `Version ${version}, from ${formatDay(validFrom)}: ${from} a week or more before VAT${others.join('')}.`;
};
