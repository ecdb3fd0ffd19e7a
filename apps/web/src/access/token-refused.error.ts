import { UnauthorizedException } from '@nestjs/common';

/** An API token that is not known, has run out or was revoked: a system cannot sign in, so it is told what it can do. */
export class TokenRefusedError extends UnauthorizedException {
  constructor() {
    super(
      'This API token does not work: it is not known, has run out or was revoked. Make a new one on the API tokens page.',
    );
  }
}
