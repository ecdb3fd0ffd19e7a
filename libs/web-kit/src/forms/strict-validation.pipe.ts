import { ArgumentMetadata, BadRequestException, Injectable, ValidationPipe } from '@nestjs/common';
import { ValidationError } from 'class-validator';
import { InvalidError } from '@lib/kernel/domain-error';
import { messagesOf } from './parse-form';
import { severalValuesOf } from './several-values';
import { UnexpectedFieldsError } from './unexpected-fields.error';

/**
 * Checks every query, parameter and JSON body that has a class. Fields the class does not have are refused
 * (400), not dropped; what is wrong with the others is an `InvalidError` (422). A page that draws its form again
 * takes its body as `unknown` and calls `parseForm` instead.
 */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: false, value: false },
      exceptionFactory: (failures) => toError(failures),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'query' || metadata.type === 'param') refuseRepeated(value, metadata.metatype);
    if (metadata.type === 'body' && isFormClass(metadata.metatype)) refuseForeign(value);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const refuseRepeated = (value: unknown, type: unknown): void => {
  const several = severalValuesOf(type);
  const given =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const repeated = given.some(([name, one]) => Array.isArray(one) && !several.includes(name));
  if (repeated || Array.isArray(value)) throw new UnexpectedFieldsError();
};

/** Whether a handler asks for a class of fields; `Object` stands for a body it reads itself. */
const isFormClass = (type: unknown): boolean =>
  typeof type === 'function' && ![Object, Array, String, Number, Boolean].includes(type as ObjectConstructor);

/** Names that reach behind an object, however deep; they would be passed over in silence otherwise. */
const REACHES_BEHIND = ['__proto__', 'constructor', 'prototype'];

const refuseForeign = (body: unknown): void => {
  if (Array.isArray(body)) throw new UnexpectedFieldsError();
  const waiting: unknown[] = [body];
  for (const value of waiting) {
    if (typeof value !== 'object' || value === null) continue;
    if (Object.keys(value).some((name) => REACHES_BEHIND.includes(name))) throw new UnexpectedFieldsError();
    waiting.push(...(Object.values(value) as unknown[]));
  }
};

const toError = (failures: readonly ValidationError[]): BadRequestException | InvalidError => {
  if (hasUnknown(failures)) return new UnexpectedFieldsError();
  const problems = Object.entries(messagesOf(failures)).map(([field, message]) => ({ field, message }));
  return new InvalidError('Some of what you sent has to be mended.', 'invalid-input', problems);
};

const hasUnknown = (failures: readonly ValidationError[]): boolean =>
  failures.some(
    (failure) =>
      (failure.constraints !== undefined &&
        ('whitelistValidation' in failure.constraints || 'unknownValue' in failure.constraints)) ||
      hasUnknown(failure.children ?? []),
  );
