package dev.stepworker.local.definition;

/**
 * Where a map's items come from and what its processor gets to see of them.
 *
 * @param itemsPath JSONPath only
 * @param items JSONata only: an array, an object or an expression
 * @param itemSelector what each iteration gets instead of the item alone
 * @param reader {@code ItemReader}, as the definition wrote it; distributed only
 * @param batcher {@code ItemBatcher}, as the definition wrote it; distributed only
 */
public record MapItems(
    Field itemsPath, Field items, Field itemSelector, Field reader, Field batcher) {}
