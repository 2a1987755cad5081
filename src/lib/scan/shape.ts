/** Reads values out of JSON of outside origin. What is missing or of another type is as good as absent. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (from: Json, name: string): Json => {
  const value = from[name];
  return isObject(value) ? value : {};
};

export const objectsAt = (from: Json, name: string): readonly Json[] => {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

export const textAt = (from: Json, name: string): string => {
  const value = from[name];
  return typeof value === 'string' ? value : '';
};

export const textsAt = (from: Json, name: string): readonly string[] => {
  const value = from[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

export const numberAt = (from: Json, name: string): number | undefined => {
  const value = from[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
