import { InvalidError } from './domain-error';
import { readSettings } from './settings';

describe('settings', () => {
  it('need nothing on a fresh machine', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      databaseUrl: null,
      publicUrl: 'http://localhost:3000',
      practice: null,
    });
  });

  it('name every variable that cannot be used, all at once', () => {
    const reading = (): unknown =>
      readSettings({
        PORT: 'x',
        DATABASE_URL: 'mysql://h/d',
        CONTACT_EMAIL: 'nobody',
        PRACTICE: 'yes',
        SESSION_SECRET: 'short',
      });
    expect(reading).toThrow(InvalidError);
    expect(reading).toThrow(
      /PORT[\s\S]*DATABASE_URL[\s\S]*CONTACT_EMAIL[\s\S]*SESSION_SECRET[\s\S]*PRACTICE/,
    );
  });

  it('ask for the secret that several processes must share', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgres://h/d' })).toThrow(/SESSION_SECRET/);
  });

  it('never let practice and production meet', () => {
    expect(() => readSettings({ PRACTICE: '1', NODE_ENV: 'production' })).toThrow(/PRACTICE/);
    expect(readSettings({ NODE_ENV: 'production' }).practice).toBe(false);
  });
});
