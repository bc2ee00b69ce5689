package dev.jetaudit.persistence.upkeep;

/** Hears how far a copy has come: first all of it is copied, then all of it is checked. */
public interface CopyListener {

    CopyListener NONE = new CopyListener() {
        @Override
        public void copied(long events, long all) {}

        @Override
        public void checked(long events, long all) {}
    };

    void copied(long events, long all);

    void checked(long events, long all);
}
