import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Request, Response } from 'express';
import {
  CONFIRMED_FOR,
  CONFIRMED_PERMISSIONS,
  TOKEN_PERMISSIONS,
} from '@lib/access/permissions/confirmed-permissions';
import { Permission } from '@lib/access/permissions/permission';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { accountPaths } from '../account/account.paths';
import { SeeOtherError } from '../shell/errors/see-other.error';
import { ProcessFacts } from '../shell/process-facts';
import { API_PREFIX } from '../shell/shell.paths';
import { signInPaths } from '../sign-in/sign-in.paths';
import { ALLOW, PUBLIC, PublicOptions } from './allow.decorator';
import { bringsToken, comesFromElsewhere, isOfSamePerson, isUnsafe } from './csrf';
import { Refusals } from './refusals';
import { UnsentForms } from './unsent-form';
import { UploadReader } from './upload-reader';
import { Proof, Visitors } from './visitors';

/**
 * Before every handler: who is it, may they, is it really them, and did they mean it. What declares nothing lets
 * nobody in.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: Visitors,
    private readonly refusals: Refusals,
    private readonly uploads: UploadReader,
    private readonly unsent: UnsentForms,
    private readonly facts: ProcessFacts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    try {
      return await this.check(context);
    } catch (error) {
      await this.uploads.letGo(context.switchToHttp().getRequest<Request>());
      throw error;
    }
  }

  private async check(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    const open = this.reflector.get<PublicOptions | undefined>(PUBLIC, context.getHandler());
    const proof = await this.visitors.identify(request, http.getResponse<Response>());
    if (!open) await this.checkAllowed(context, request, { permission, proof });
    if (isUnsafe(request) && proof !== 'token') await this.checkMeant(context, request, open);
    else await this.uploads.read(context);
    await this.checkNotTooMany(context, request);
    if (permission) await this.checkConfirmed(context, permission, proof);
    return true;
  }

  private async checkAllowed(
    context: ExecutionContext,
    request: Request,
    { permission, proof }: { permission: Permission | undefined; proof: Proof },
  ): Promise<void> {
    if (!request.viewer) throw await this.signInFirst(context, request);
    if (permission && request.viewer.permissions.has(permission)) return;
    await this.refusals.record(request, permission ? 'permission' : 'undeclared');
    if (proof === 'token') throw tokenMayNot(permission);
    throw new NotAllowedError('Your role does not include this.', 'not-allowed');
  }

  private async checkMeant(
    context: ExecutionContext,
    request: Request,
    open: PublicOptions | undefined,
  ): Promise<void> {
    const { publicUrl } = this.facts.settings;
    if (comesFromElsewhere(request, publicUrl)) return this.refuseForged(request, 'origin');
    await this.uploads.read(context);
    const isApi = request.path.startsWith(API_PREFIX);
    const known =
      open?.withoutToken === true ||
      bringsToken(request, { publicUrl, isApi, token: request.csrfToken ?? null });
    if (known) {
      request.meant = !isApi && open === undefined;
      return;
    }
    if (isOfSamePerson(request)) await this.unsent.keep(context);
    return this.refuseForged(request, 'token');
  }

  private async checkNotTooMany(context: ExecutionContext, request: Request): Promise<void> {
    if (!request.uploadRefused) return;
    await this.refusals.record(request, request.uploadRefused.code);
    await this.unsent.keep(context);
    throw request.uploadRefused;
  }

  /** A page is asked for again after signing in; a form is given back, so that what was typed is not lost. */
  private async signInFirst(context: ExecutionContext, request: Request): Promise<Error> {
    if (request.path.startsWith(API_PREFIX)) return new UnauthorizedException();
    if (!isUnsafe(request)) return new SeeOtherError(signInPaths.signInThen(request.originalUrl));
    await this.unsent.keep(context);
    return request.unsent ? new UnauthorizedException() : new SeeOtherError(signInPaths.signIn);
  }

  private async refuseForged(request: Request, because: 'origin' | 'token'): Promise<never> {
    await this.refusals.record(request, because);
    throw new NotAllowedError(
      'We could not be sure that this was sent from a page you had open here. Go back, reload the page and send it again.',
      'forged',
    );
  }

  /** An API token has no second factor: that it may do this was confirmed when it was made. */
  private async checkConfirmed(
    context: ExecutionContext,
    permission: Permission,
    proof: Proof,
  ): Promise<void> {
    const request = context.switchToHttp().getRequest<Request>();
    if (proof === 'token' || !CONFIRMED_PERMISSIONS.has(permission)) return;
    const seconds = request.session?.confirmedSecondsAgo ?? null;
    if (seconds !== null && seconds < CONFIRMED_FOR * 60) return;
    const isApi = request.path.startsWith(API_PREFIX);
    if (isUnsafe(request) && !isApi) await this.unsent.keep(context);
    if (isApi || request.unsent) {
      throw new NotAllowedError(
        'Confirm it is you, on the page of your account, then try again.',
        'confirm-first',
      );
    }
    throw new SeeOtherError(accountPaths.confirmThen(isUnsafe(request) ? null : request.originalUrl));
  }
}

const tokenMayNot = (permission: Permission | undefined): NotAllowedError =>
  new NotAllowedError(
    (TOKEN_PERMISSIONS as readonly (Permission | undefined)[]).includes(permission)
      ? `This API token may not ${permission}. Make one that may, on the API tokens page.`
      : 'No API token may do this: a person does it on the pages.',
    'token-not-allowed',
  );
