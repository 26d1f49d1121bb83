package dev.steadyback.erasing;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Before anything is read or shown, nobody is there who was erased. */
@Component
@Lazy(false)
class EraseAgain implements SmartInitializingSingleton {
    private final Erasing erasing;

    EraseAgain(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        erasing.eraseAgain();
    }
}
