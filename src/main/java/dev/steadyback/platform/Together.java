package dev.steadyback.platform;

import java.util.List;

/**
 * Several commands in one unit of work: the events of all are stored in one transaction, or none is.
 *
 * @param commands in the order in which they are decided on; each sees what those before it did
 */
record Together(List<Commands.Dated> commands) implements Command {
    Together {
        commands = List.copyOf(commands);
    }

    @Override
    public String target() {
        return commands.getFirst().command().target();
    }

    @Override
    public Class<?> aggregate() {
        return commands.getFirst().command().aggregate();
    }

    @Override
    public String whose() {
        return commands.getFirst().command().whose();
    }
}
