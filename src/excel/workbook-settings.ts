/** What the workbook itself remembers, under keys of Orebook. */
import { fromWorkbook, inWorkbook } from "./workbook";

/** Value of a setting; undefined where the workbook has none of the key. */
export function readSetting(key: string): Promise<unknown> {
  return fromWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
}

/** Values of several settings, read at one moment. */
export function readSettings<K extends string>(keys: readonly K[]): Promise<Record<K, unknown>> {
  return fromWorkbook(async (context) => {
    const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key).load("value"));
    await context.sync();
    const values = settings.map((setting) => (setting.isNullObject ? undefined : (setting.value as unknown)));
    return Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Record<K, unknown>;
  });
}

export function writeSetting(key: string, value: unknown): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.settings.add(key, value as string);
    await context.sync();
  });
}

/**
 * Tells when settings may have changed by another hand than this: by somebody with whom the workbook is shared, and where Excel tells of
 * it, by Undo. Nobody hears of it where Excel has no such event.
 */
export async function watchSettings(listener: () => void): Promise<void> {
  await inWorkbook(async (context) => {
    context.workbook.settings.onSettingsChanged.add(() => Promise.resolve(listener()));
    await context.sync();
  });
}
