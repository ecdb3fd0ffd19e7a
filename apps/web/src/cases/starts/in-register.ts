import { StartInRegister } from '@lib/panel/starts/put-in-register';

/** What somebody is told about the costs of a placement when its start is recorded or corrected. */
export const IN_REGISTER: Readonly<Record<StartInRegister, string>> = {
  'put in': 'What it costs is in the register from that day.',
  'priced already':
    'The register keeps the core fee that somebody entered for those nights: look there whether it is still right.',
  'no placement':
    'No placement of that day is known, so the register has no costs of it. When the placement is on the child’s page, correct the start to bring them over.',
};
