import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Request, Response } from 'express';
import { Visitors } from '../../access/visitors';
import { API_PREFIX } from '../shell.paths';

/**
 * Finds out who met an error before the access guard ran: at an address that is no page, or with a body that
 * could not be read. Otherwise a mistyped address would look as if it had signed them out.
 */
@Injectable()
export class LateVisitor {
  constructor(private readonly modules: ModuleRef) {}

  async recognise(request: Request, response: Response): Promise<void> {
    if (request.viewer !== undefined || request.path.startsWith(API_PREFIX)) return;
    try {
      await this.modules.get(Visitors, { strict: false }).identify(request, response);
    } catch {
      // The page is drawn for somebody unknown: whatever is wrong, the first error is the one to tell.
    }
  }
}
