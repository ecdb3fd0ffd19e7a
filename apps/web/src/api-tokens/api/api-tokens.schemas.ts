import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { ApiToken } from '@lib/access/tokens/api-token';
import { flag, key, list, moment, oneOf, orNull, shape, text } from '../../api-docs/schemas/schema';

const API_TOKEN = shape<ApiToken>('ApiToken', 'A token of the borough, without its value', {
  id: key('Key of the token'),
  name: text('What it is for', 'Nightly return'),
  permissions: list(oneOf(TOKEN_PERMISSIONS, 'One thing it may do'), 'What it may do'),
  madeBy: text('Who made it', 'Greta Hazelmere-Pond'),
  madeAt: moment('When it was made'),
  expiresAt: moment('Until when it works'),
  lastUsedAt: orNull(moment('When it was last used, to the minute; null when never')),
  revokedAt: orNull(moment('When it was revoked; null when it was not')),
  expired: flag('Whether its time is over'),
});

export interface ApiTokenList {
  readonly tokens: readonly ApiToken[];
}

export const API_TOKENS = shape<ApiTokenList>('ApiTokens', 'The tokens of the borough', {
  tokens: list(API_TOKEN, 'Newest first, those that no longer work too'),
});

export interface NewToken {
  readonly token: string;
}

export const NEW_TOKEN = shape<NewToken>('NewToken', 'A token just made', {
  token: text('The token itself. It is not kept, so it is in this one answer only', 'plp_…'),
});
