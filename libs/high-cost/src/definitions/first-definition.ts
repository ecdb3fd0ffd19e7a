import { day } from '@lib/kernel/day';
import { HcliDefinition } from './hcli-definition';

/**
 * The definition the service begins with (domain.md 5.1). The mean week in a London children’s home is £8,085, so that the
 * first tier takes in most of them: figures are headed by the second and the third.
 */
export const FIRST_DEFINITION: HcliDefinition = {
  version: 1,
  validFrom: day('2015-04-01'),
  tiers: [500_000, 1_000_000, 2_000_000],
  secure: true,
  unregistered: true,
  deprivationOfLiberty: true,
  soloStaff: 2,
  panelMark: true,
};
