import { CustomDecorator, SetMetadata } from '@nestjs/common';
import { Permission } from '@lib/access/permissions/permission';

/** Under these the guard and the start-up check find what a handler declares. */
export const ALLOW = 'access: permission';
export const PUBLIC = 'access: public';

/** Who may use a handler: whoever holds the permission. Some permissions also ask for the second factor again. */
export const Allow = (permission: Permission): CustomDecorator => SetMetadata(ALLOW, permission);

export interface PublicOptions {
  /**
   * A form that scripts send as well, so it brings no token; where it came from is checked all the same. Only for
   * practice installations, which hold made-up data and are reached from their own machine only.
   */
  readonly withoutToken?: boolean;
}

/** A handler that anybody may use, signed in or not. */
export const Public = (options: PublicOptions = {}): CustomDecorator => SetMetadata(PUBLIC, options);
