/**
 * Every line of work the product knows, in the order of the menu, the schema, the demo and of permitted imports.
 * This is the one line a new feature adds outside its own folder.
 */
export const features: readonly string[] = []
