import { Temporal } from 'temporal-polyfill';
import { Permission, PERMISSIONS } from '@lib/access/permissions/permission';
import { ROLES } from '@lib/access/permissions/role';
import { Hat } from '@lib/access/people/hat';
import {
  borough,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

export interface SessionAnswer {
  readonly signedInAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant;
  readonly isThisOne: boolean;
}

export interface AccountAnswer {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly actsAs: Hat;
  readonly hats: readonly Hat[];
  readonly permissions: readonly Permission[];
  readonly sessions: readonly SessionAnswer[];
  readonly recoveryCodesLeft: number;
  readonly signedOutAfterMinutes: number;
}

const HAT = shape<Hat>('Hat', 'What a person acts as at one time', {
  key: text('Its key', 'borough:305'),
  scope: oneOf(['borough', 'protection', 'administration', 'programme'], 'What it is for'),
  boroughId: orNull(borough('DfE number of the borough; null for the programme')),
  roles: list(oneOf(Object.keys(ROLES), 'A role'), 'The roles it joins'),
});

const SESSION = shape<SessionAnswer>('Session', 'A browser in which the person is signed in', {
  signedInAt: moment('When it was signed in'),
  lastUsedAt: moment('When it was last used'),
  isThisOne: flag('Whether this request came with it'),
});

export const ACCOUNT = shape<AccountAnswer>('Account', 'The account of the person asking', {
  personId: key('Key of the person'),
  name: text('Full name', 'Olive Fernsby'),
  email: text('Work email address', 'olive.fernsby@camden.example'),
  actsAs: HAT,
  hats: list(HAT, 'Everything they may act as'),
  permissions: list(
    oneOf(Object.keys(PERMISSIONS), 'A permission'),
    'What they may do as what they act as now',
  ),
  sessions: list(SESSION, 'Where they are signed in, newest first'),
  recoveryCodesLeft: whole('Recovery codes not used yet'),
  signedOutAfterMinutes: whole('Minutes without a request after which the session ends'),
});

export interface RecoveryCodesAnswer {
  readonly codes: readonly string[];
}

export const RECOVERY_CODES = shape<RecoveryCodesAnswer>(
  'RecoveryCodes',
  'New recovery codes, shown this once',
  {
    codes: list(text('A code that works once'), 'They take the place of the earlier ones'),
  },
);
