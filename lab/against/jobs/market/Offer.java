package shop;

/** What somebody bids; every field follows from its number. */
public class Offer {
    public long number;
    public String bidder;
    public int rank;
}
